/** The basic letters of GSM 03.38, of which 160 fit into one message; any other makes it 70. */
const GSM = /^[A-Za-z0-9 \r\n@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà]*$/u;

const LENGTHS = { gsm: { single: 160, part: 153 }, other: { single: 70, part: 67 } } as const;

/**
 * How long a text message is: its characters as phones count them (UTF-16 units) and into how many messages it falls
 * (3GPP TS 23.038 and 23.040: parts of a long one carry a header).
 */
export function measureMessage(text: string): { readonly characters: number; readonly segments: number } {
  const { single, part } = GSM.test(text) ? LENGTHS.gsm : LENGTHS.other;
  const characters = text.length;
  return { characters, segments: characters <= single ? 1 : Math.ceil(characters / part) };
}
