const PAIRS = `
  अa आa इi ईi उu ऊu ऋri एe ऐe ऍe ओo औo ऑo ाa िi ीi ुu ूu ृri ेe ैe ॅe ोo ौo ॉo ंn ँn ःh
  कk खkh गg घgh ङn चch छchh जj झjh ञn टt ठth डd ढdh णn तt थth दd धdh नn पp फph बb भbh मm यy रr लl ळl वv शsh षsh सs हh`;

/** Devanagari letters as they are heard in Roman ones, for comparing words across scripts. The unwritten a is left out. */
export const ROMANISED: Readonly<Record<string, string>> = Object.fromEntries(
  PAIRS.trim()
    .split(/\s+/u)
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
