/** A text in pieces that a plain message holds, cut between words; inside a word only where there is no space at all. */
export function splitForCopy(text: string, room: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > room) {
    const at = placeToCut(rest, room);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return [...pieces, rest];
}

function placeToCut(text: string, room: number): number {
  const space = Math.max(text.lastIndexOf('\n', room), text.lastIndexOf(' ', room));
  if (space > 0) return space;
  return /[\ud800-\udbff]/u.test(text.charAt(room - 1)) ? room - 1 : room;
}
