const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const FORM = /^\d{2}[A-Z]{5}\d{4}[A-Z][0-9A-Z]Z[0-9A-Z]$/u;

/** The check sign of the first fourteen signs of a GSTIN: base 36, each second place doubled, its digits summed. */
function checkSign(signs: string): string | undefined {
  const total = Array.from(signs).reduce((sum, sign, place) => {
    const product = SIGNS.indexOf(sign) * (place % 2 === 0 ? 1 : 2);
    return sum + Math.floor(product / 36) + (product % 36);
  }, 0);
  return SIGNS[(36 - (total % 36)) % 36];
}

/** Whether a text can be a GSTIN: State, PAN, entity, Z, and a check sign that fits. */
export const isGstin = (text: string): boolean =>
  FORM.test(text) && checkSign(text.slice(0, 14)) === text[14];
