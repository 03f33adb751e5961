/** The article's words as they may be shown: control characters become signs, so that none can hide or turn words around. */
const CONTROLS = /[\p{Cc}\p{Bidi_Control}\ufeff]/gu;

export function printable(words: string): string {
  return words.replace(CONTROLS, (sign) => {
    const code = sign.charCodeAt(0);
    if (sign === '\t' || sign === '\n') return sign;
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}
