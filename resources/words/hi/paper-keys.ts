/** The key card: what stands around the names of the keys, which are those of the window. */
export const paperKeys = {
  keyCard: 'सेवा बही: कुंजी कार्ड',
  cutStrip: 'यह पट्टी काटकर या मोड़कर F कुंजियों के ऊपर लगाएँ',
  keys_sale: 'एक बिक्री',
  keys_queue: 'कतार',
  keys_records: 'रसीद, नकद और दिन',
  keys_places: 'जगहें',
  keys_always: 'हमेशा',
  oneSale: 'एक बिक्री: सेवा के अक्षर, Enter · F3, नाम, Enter · Alt+A सब कागज़ · F9, Enter, Enter पूरे पैसे नकद',
  cardHelp: 'किसी भी जगह पर F1 दबाएँ: वहाँ क्या लिखना है, यह दिखेगा। Esc पीछे ले जाता है; लिखा हुआ नहीं मिटता।',
} as const;
