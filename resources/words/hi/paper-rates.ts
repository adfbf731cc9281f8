/** What stands on the poster of rates. */
export const paperRates = {
  rateCard: 'सेवाओं की दरें',
  ratesOf: '{{day}} को लागू दरें',
  askForReceipt: 'हर भुगतान की रसीद ज़रूर माँगें। यहाँ लिखी दर से ज़्यादा न दें।',
  ratesMeaning: '* समिति की तय दर; बाकी सब अधिसूचित दरें हैं। जो सेवा यहाँ नहीं है, उसकी दर काउंटर पर पूछें।',
  rateSource: 'स्रोत: {{source}}',
  rateUpTo: '{{amount}} तक',
  rateAtLeast: 'कम से कम {{amount}}',
  rateBetween: '{{least}} से {{most}}',
  rateAsk: 'काउंटर पर पूछें',
  notInState: 'यह सेवा {{state}} में नहीं दी जाती।',
  noRates: 'अभी कोई पक्की दर दर्ज नहीं है; हर सेवा की दर काउंटर पर पूछें।',
} as const;
