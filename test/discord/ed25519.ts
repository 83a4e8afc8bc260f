/** The curve of Ed25519 in plain arithmetic (RFC 8032 §5.1), to find its keys of small order without a list. */

const P = 2n ** 255n - 19n;
const D = modulo(-121665n * inverse(121666n));
const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n);

interface Point {
  readonly x: bigint;
  readonly y: bigint;
}

const NEUTRAL: Point = { x: 0n, y: 1n };

function modulo(number: bigint): bigint {
  return ((number % P) + P) % P;
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, modulo(base)];
  for (let left = exponent; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = modulo(result * square);
    square = modulo(square * square);
  }
  return result;
}

function inverse(number: bigint): bigint {
  return power(number, P - 2n);
}

function add(a: Point, b: Point): Point {
  const product = modulo(D * a.x * b.x * a.y * b.y);
  return {
    x: modulo((a.x * b.y + b.x * a.y) * inverse(1n + product)),
    y: modulo((a.y * b.y + a.x * b.x) * inverse(1n - product)),
  };
}

/** A point of the curve with this y; null when there is none. */
function pointAt(y: bigint): Point | null {
  const square = modulo((y * y - 1n) * inverse(D * y * y + 1n));
  const root = power(square, (P + 3n) / 8n);
  for (const x of [root, modulo(root * ROOT_OF_MINUS_ONE)]) if (modulo(x * x) === square) return { x, y: modulo(y) };
  return null;
}

/** The order of a point where it divides eight; null for the others. */
export function smallOrderOf(y: bigint): number | null {
  const point = pointAt(y);
  if (point === null) return null;
  let sum = point;
  for (let order = 1; order <= 8; order += 1) {
    if (sum.x === NEUTRAL.x && sum.y === NEUTRAL.y) return order;
    sum = add(sum, point);
  }
  return null;
}

/** The y of every point of small order: those of the eight points, and the same written larger than the field. */
export function smallOrderYs(): readonly bigint[] {
  // A point of order eight is found by taking the large prime order out of any point.
  const prime = 2n ** 252n + 27742317777372353535851937790883648493n;
  const ys = new Set<bigint>();
  for (let y = 2n; ys.size < 5; y += 1n) {
    const start = pointAt(y);
    if (start === null) continue;
    let point = times(start, prime);
    for (let count = 0; count < 8; count += 1) {
      ys.add(point.y);
      point = add(point, times(start, prime));
    }
  }
  const written = [...ys].flatMap((y) => (y + P < 2n ** 255n ? [y, y + P] : [y]));
  return written.sort((a, b) => (a < b ? -1 : 1));
}

function times(point: Point, factor: bigint): Point {
  let [result, double] = [NEUTRAL, point];
  for (let left = factor; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = add(result, double);
    double = add(double, double);
  }
  return result;
}

/** A y as the 32 bytes of a key, in hexadecimal digits: little-endian, with the sign of x in the last bit. */
export function keyOf(y: bigint, sign: 0 | 1): string {
  const bytes = Buffer.from(y.toString(16).padStart(64, '0'), 'hex').reverse();
  bytes[31] = (bytes[31] ?? 0) | (sign << 7);
  return bytes.toString('hex');
}
