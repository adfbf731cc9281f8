export const waiversFaults = {
  'waiver.unknownKind': {
    happened: 'छूट की यह किस्म अब सूची में नहीं है।',
    money: 'अभी कोई पैसा दर्ज नहीं हुआ।',
    now: 'पंक्ति पर Alt+D दबाकर सूची से किस्म चुनें।',
  },
  'waiver.reasonMissing': {
    happened: 'इस छूट के लिए कारण लिखना ज़रूरी है।',
    money: 'अभी कोई पैसा दर्ज नहीं हुआ।',
    now: 'थोड़े शब्दों में लिखें कि छूट क्यों दी जा रही है।',
  },
  'waiver.proofMissing': {
    happened: 'इस छूट के लिए कार्ड देखना ज़रूरी है।',
    money: 'अभी कोई पैसा दर्ज नहीं हुआ।',
    now: 'कार्ड देखें और उसके आख़िरी 4 अक्षर या अंक लिखें।',
  },
  'waiver.approvalNeeded': {
    happened: '{{rupees waived}} की छूट आप अकेले नहीं दे सकते।',
    money: 'अभी कुछ दर्ज नहीं हुआ।',
    now: 'प्रबंधक का पिन लें, या Esc से लौटकर छूट कम करें।',
  },
} as const;
