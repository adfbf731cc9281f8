const unchanged = 'कुछ भी बदला नहीं गया; पहले की दरें लागू हैं।';

export const packsFaults = {
  'pack.tooLarge': {
    happened: 'यह फ़ाइल दर-पैक के लिए बहुत बड़ी है (सीमा पाँच मेगाबाइट)।',
    money: unchanged,
    now: 'देखें कि सही फ़ाइल चुनी है, और फिर से चुनें।',
  },
  'pack.damaged': {
    happened: 'यह फ़ाइल दर-पैक नहीं है, या अधूरी या ख़राब है।',
    money: unchanged,
    now: 'जहाँ से पैक आया है वहाँ से फ़ाइल फिर से लें, और फिर चुनें।',
  },
  'pack.newerFormat': {
    happened: 'यह दर-पैक नए ढंग ({{format}}) का है, जिसे यह प्रोग्राम नहीं पढ़ता।',
    money: unchanged,
    now: 'पहले सेवा बही का नया संस्करण लगाएँ, फिर यह पैक लें।',
  },
  'pack.unknownKey': {
    happened: 'इस पैक के जारीकर्ता ({{key}}) पर यह बही भरोसा नहीं करती।',
    money: unchanged,
    now: 'पैक अपने ज़िला या राज्य कार्यालय से लें। अभ्यास के पैक केवल अभ्यास बही में चलते हैं।',
  },
  'pack.keyNotInForce': {
    happened: 'इस पैक की हस्ताक्षर-कुंजी ({{key}}) आज मान्य नहीं है; वह {{from}} से {{to}} तक की है।',
    money: unchanged,
    now: 'जारीकर्ता से नई कुंजी से हस्ताक्षर किया हुआ यही पैक माँगें। कंप्यूटर की तारीख भी जाँचें।',
  },
  'pack.wrongSignature': {
    happened: 'इस पैक का हस्ताक्षर गलत है: किसी ने इसे बदला है, या यह जारीकर्ता का नहीं है।',
    money: unchanged,
    now: 'इस फ़ाइल का उपयोग न करें। पैक सीधे जारीकर्ता से लें और उन्हें यह बताएँ।',
  },
  'pack.faulty': {
    happened: 'इस पैक में गड़बड़ी है ({{where}}: {{problem}})।',
    money: unchanged,
    now: 'जारीकर्ता को यह पंक्ति भेजें और ठीक किया हुआ पैक माँगें।',
  },
  'pack.otherState': {
    happened: 'यह पैक दूसरे राज्य का है; यह केंद्र {{state}} में है।',
    money: unchanged,
    now: '{{state}} का पैक चुनें।',
  },
  'pack.notNewer': {
    happened: 'पैक {{number}} नया नहीं है; यहाँ पैक {{has}} तक लगे हैं।',
    money: unchanged,
    now: 'अगला पैक चुनें। पहले का पैक वापस लाना हो तो सबसे नया पैक हटाएँ।',
  },
  'pack.gap': {
    happened: 'पैक {{number}} से पहले पैक {{wanted}} लगना चाहिए।',
    money: unchanged,
    now: 'पहले पैक {{wanted}} चुनें, फिर उसके बाद वाले क्रम से।',
  },
  'pack.baseUnknown': {
    happened: 'पैक {{number}} किसी दूसरी सेवा-सूची या दूसरे पैक पर बना है, जो यहाँ नहीं है।',
    money: unchanged,
    now: 'सेवा बही का नया संस्करण हो तो पहले वह लगाएँ; नहीं तो जारीकर्ता से पूछें।',
  },
  'pack.notFound': {
    happened: 'यह पैक इस बही में नहीं है।',
    money: unchanged,
    now: 'सूची फिर से देखें और पैक चुनें।',
  },
  'pack.notNewest': {
    happened: 'केवल सबसे नया पैक हटाया जा सकता है।',
    money: unchanged,
    now: 'सूची में सबसे ऊपर का लागू पैक देखें।',
  },
  'pack.secondStep': {
    happened: 'अभी-अभी एक पैक हटाया गया है; लगातार दूसरा हटाने का कारण बताना होगा।',
    money: unchanged,
    now: 'लिखें कि एक और पैक क्यों हटाना है (कम से कम 10 अक्षर)।',
  },
} as const;
