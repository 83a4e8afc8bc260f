# syntax=docker/dockerfile:1
# Built in one stage, run from another that holds no compiler, no tests and no development packages.

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY commands ./commands
# npm keeps the compiler, since a library names it as one it could work with: it takes a third of the space.
RUN npm run build \
 && npm prune --omit=dev --ignore-scripts \
 && rm -rf node_modules/typescript node_modules/@typescript

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production \
    CORPUS_DIR=/corpus \
    HEALTH_PORT=8080
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
# The corpus comes along; mount another folder at /corpus for another record.
COPY corpus /corpus
# Read and indexed now, so that no start has to do it.
RUN node --input-type=module -e "const { openRecord } = await import('/app/dist/src/record.js'); await openRecord('/corpus')"
# Nothing is written while it runs: start it with --read-only.
USER node
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.HEALTH_PORT).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# node itself is process 1, so that signals reach it.
# A smaller nursery for new objects keeps tens of megabytes from being held for nothing; the same as `npm start`.
CMD ["node", "dist/src/main.js"]
