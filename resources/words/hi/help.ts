import { applicationsHelp } from './help-fields/applications.ts';
import { booksHelp } from './help-fields/books.ts';
import { commissionsHelp } from './help-fields/commissions.ts';
import { counterHelp } from './help-fields/counter.ts';
import { peopleHelp } from './help-fields/people.ts';
import { settingsHelp } from './help-fields/settings.ts';
import { tillHelp } from './help-fields/till.ts';

export const help = {
  title: 'मदद',
  thisField: 'इस जगह के बारे में',
  keys: 'इस स्क्रीन की कुंजियाँ',
  always: 'हमेशा याद रखें',
  letters: 'कहीं भी लिखना शुरू करें: सेवा और व्यक्ति एक ही जगह मिलते हैं। F3 से केवल व्यक्ति, F4 से केवल सेवा।',
  enter: 'Enter से चुनें और आगे बढ़ें; खाली खोज में Enter से ठीक उतने नकद लिए जाते हैं, फिर एक Enter से काम पूरा।',
  escape: 'Esc एक कदम पीछे ले जाता है; लिखा हुआ कभी नहीं मिटता।',
  papers: 'कागज़ पर Space से निशान लगता है, Alt+A से सब पर। + और − से संख्या बदलती है, Delete से सेवा हटती है।',
  digits: 'अंक हिंदी (१२३) या अंग्रेज़ी (123), दोनों में लिख सकते हैं।',
  day: 'दिन की शुरुआत नकद गिनकर होती है। F8 से नकद अंदर-बाहर; F12 से दिन: वहाँ Alt+1 से Alt+6 तक के काम, F9 से दिन बंद।',
  queue:
    'F2 से टोकन, Shift+F2 से सेवा या प्राथमिकता के साथ, F5 से अगला पुकारें। पुकारने से लिखा हुआ काम नहीं मिटता, रुक जाता है।',
  goTo: 'Alt+G से कहीं से भी: जगह, रिपोर्ट, काम, व्यक्ति, सेवा, रसीद नंबर या टोकन। बोलचाल के शब्द भी चलते हैं।',
  close: 'समझ गए',
  keyCard: 'कुंजी कार्ड (PDF)',
  keyCardSaved: 'कुंजी कार्ड यहाँ सहेजा गया: {{path}}',
  fields: {
    ...counterHelp,
    ...peopleHelp,
    ...tillHelp,
    ...booksHelp,
    ...commissionsHelp,
    ...applicationsHelp,
    ...settingsHelp,
  },
} as const;
