/** What a rate pack changes, on paper. */
export const paperPacks = {
  ratePack: 'दर-पैक {{number}}: क्या बदलता है',
  packFrom: 'जारीकर्ता',
  packEffective: 'यहाँ लागू',
  packStates: 'राज्य',
  packDigest: 'पहचान (SHA-256)',
  packSummary:
    '{{dearer}} महँगी · {{cheaper}} सस्ती · {{added}} नई · {{stopped}} बंद · {{resumed}} फिर चालू · {{notified}} की अधिसूचित सीमा बदली · {{papers}} के कागज़ बदले · {{collisions}} में समिति की दर रुकेगी',
  packKind_added: 'नई सेवा',
  packKind_stopped: 'बंद',
  packKind_resumed: 'फिर चालू',
  packKind_changed: 'बदली',
  packService: 'सेवा, शुल्क',
  packBefore: 'पहले',
  packAfter: 'अब',
  packDay: 'कब से',
  packAsked: 'पूछकर',
  packNotified: 'अधिसूचित',
  packSource: 'स्रोत',
  packRenamed: 'पहले नाम',
  packPapersAdded: 'नए कागज़',
  packPapersRemoved: 'अब नहीं चाहिए',
  packOther: 'नाम, शब्द, कमीशन या टिप्पणी में भी बदलाव',
  packOwnStays: 'समिति की दर {{amount}} चलती रहेगी',
  packCollision:
    '{{head}}: समिति की दर {{own}} नई सीमा {{most}} से ऊपर है; {{day}} से रुकी रहेगी जब तक समिति उसे घटाकर न लिखे',
  packNoChange: 'यह पैक इस केंद्र पर कुछ नहीं बदलता।',
} as const;
