export const ticketsFaults = {
  'ticket.notFound': {
    happened: 'यह काम अब खुला नहीं है।',
    money: 'अगर रसीद बनी थी तो वह दैनिक बही में सुरक्षित है।',
    now: 'F11 से दैनिक बही देखें, फिर F2 से नया काम शुरू करें।',
  },
  'ticket.empty': {
    happened: 'इस काम में कोई सेवा नहीं है।',
    money: 'कोई पैसा नहीं लिया गया।',
    now: 'F4 दबाकर सेवा जोड़ें।',
  },
  'ticket.personNeeded': {
    happened: 'इस सेवा की रसीद पर व्यक्ति का नाम ज़रूरी है।',
    money: 'अभी कोई पैसा दर्ज नहीं हुआ।',
    now: 'F3 दबाकर व्यक्ति चुनें या जोड़ें।',
  },
  'ticket.amountMissing': {
    happened: 'कुछ राशि भरनी बाकी है।',
    money: 'अभी कोई पैसा दर्ज नहीं हुआ।',
    now: 'पीली जगह में राशि लिखें।',
  },
  'ticket.amountOutOfRange': {
    happened: 'लिखी गई राशि इस सेवा की सीमा से बाहर है।',
    money: 'अभी कोई पैसा दर्ज नहीं हुआ।',
    now: 'राशि जाँचें और सीमा के भीतर लिखें।',
  },
  'ticket.aboveNotified': {
    happened: 'इस सेवा की तय दर {{rupees notified}} है ({{source}}); उससे ज़्यादा नहीं लिया जा सकता।',
    money: 'कोई पैसा नहीं लिया गया।',
    now: '{{rupees notified}} तक ही लें।',
  },
  'ticket.tooMuch': {
    happened: 'एक पर्ची दस करोड़ रुपये से ज़्यादा की नहीं हो सकती।',
    money: 'अभी कोई पैसा दर्ज नहीं हुआ।',
    now: 'राशि और संख्या जाँचें; ज़रूरत हो तो दो पर्चियाँ बनाएँ।',
  },
  'ticket.papersMissing': {
    happened: 'कुछ कागज़ अभी देखे नहीं गए।',
    money: 'कोई पैसा नहीं लिया गया।',
    now: 'कागज़ देखकर निशान लगाएँ, या कमी पर्ची दें।',
  },
  'ticket.noPapersMissing': {
    happened: 'सब कागज़ पूरे हैं, इसलिए कमी पर्ची नहीं बनी।',
    money: 'कोई पैसा नहीं लिया गया।',
    now: 'F9 दबाकर पैसे लें।',
  },
  'ticket.priceChanged': {
    happened: 'बीच में दर बदल गई: पहले {{rupees before}}, अब {{rupees now}}।',
    money: 'अभी कोई पैसा दर्ज नहीं हुआ।',
    now: 'नई कुल राशि व्यक्ति को बताएँ और फिर पूरा करें।',
  },
  'payment.short': {
    happened: 'पैसे {{rupees missing}} कम हैं।',
    money: 'अभी कुछ दर्ज नहीं हुआ।',
    now: 'बाकी पैसे लें, या U दबाकर बाकी UPI से लें।',
  },
  'payment.upiTooMuch': {
    happened: 'UPI की राशि {{rupees upi}} कुल {{rupees total}} से ज़्यादा है।',
    money: 'अभी कुछ दर्ज नहीं हुआ।',
    now: 'UPI में कुल से ज़्यादा न लें; राशि ठीक करें।',
  },
  'payment.upiReferenceMissing': {
    happened: 'UPI लेन-देन के आख़िरी 4 अंक नहीं लिखे हैं।',
    money: 'अभी कुछ दर्ज नहीं हुआ।',
    now: 'पैसा आया देखकर 4 अंक लिखें और Enter दबाएँ।',
  },
  'payment.noUpiAddress': {
    happened: 'केंद्र का UPI पता दर्ज नहीं है, इसलिए QR कोड नहीं बना।',
    money: 'अभी कुछ दर्ज नहीं हुआ।',
    now: 'अपने लगे हुए QR से पैसा लें और 4 अंक लिखें, या नकद लें।',
  },
} as const;
