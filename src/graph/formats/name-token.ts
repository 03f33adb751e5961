/**
 * An id as the name token that GraphML asks for: other marks are written `_x3e_`. What is a name token already stays, so that ids are
 * the same in every format; readNameToken gives back what was.
 */
export function nameToken(id: string): string {
  return id.replace(/_(?=x[0-9a-f]{1,6}_)/g, '_x5f_').replace(OTHER, (mark) => `_x${mark.codePointAt(0)!.toString(16)}_`);
}

/** All but the letters of European scripts on which every edition of XML agrees, digits and four marks. */
const OTHER = /[^A-Za-z0-9._:\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e-]/gu;

export function readNameToken(token: string): string {
  return token.replace(/_x([0-9a-f]{1,6})_/g, (all, code) => {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
}
