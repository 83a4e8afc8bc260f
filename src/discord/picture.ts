import type { APIMediaGalleryComponent, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Picture, Reply } from '../reply/model.js';
import { headOf } from '../routing/clean.js';
import { ComponentType } from './discord-js.js';

/** The longest description that Discord takes for a picture. */
const LONGEST_ALT = 1024;

/** A message that takes the place of a deferred answer, with files. */
export interface LateMessage {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly PictureFile[];
}

/** A picture that is to be attached as a PNG file. */
export interface PictureFile {
  readonly name: string;
  readonly svg: string;
}

/** A picture as a gallery of one: the file comes with the message. */
export function drawPicture(picture: Picture): APIMediaGalleryComponent {
  return {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${fileName(picture)}` }, description: headOf(picture.alt, LONGEST_ALT) }],
  };
}

/** The pictures of a reply as files to be attached. */
export function pictureFilesOf(reply: Reply): readonly PictureFile[] {
  return reply.blocks.flatMap((block) =>
    block.kind === 'picture'
      ? [{ name: fileName(block.picture), svg: block.dark ? block.picture.dark : block.picture.light }]
      : [],
  );
}

function fileName({ name }: Picture): string {
  return `${name}.png`;
}
