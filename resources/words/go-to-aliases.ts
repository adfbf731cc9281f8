/**
 * What people call the places, reports and acts besides their names on the screen: in Hindi, in English, and Hindi in
 * Roman letters. Names stand apart by commas. Data for the go-to box; nothing of it is ever shown.
 */
export const ALIASES = {
  counter: 'बिक्री, सेल, काम, home, sale, desk, new sale, front, bikri, bikree, kaam, ghar, shuru, billing',
  applications:
    'आवेदन सूची, पेंडिंग, सर्टिफिकेट, application list, pending applications, status, acknowledgement, certificates to give, aavedan, avedan, pavti, pending, praman patra dena',
  day: 'आज का दिन, दराज़, गल्ला, till, drawer, today, aaj, din, galla, daraj, shift',
  dayBook:
    'रोज़नामचा, आज की रसीदें, daily book, daybook, todays receipts, receipt list, list of receipts, dainik bahi, rojnamcha, rasid list, aaj ki rasid, bikri list',
  books:
    'हिसाब, लेखा, खाते, accounts, reports, accounting, lekha, lekha bahi, hisab, hisaab, hisab kitab, khata',
  suspense:
    'अटका पैसा, फँसा पैसा, पोर्टल पर अटका, failed payments, stuck, stuck payments, suspense, pending payments, atka, atka paisa, fasa paisa, atka bhugtan',
  commissions: 'कमाई, कमीशन विवरण, earnings, csc commission, commission statement, kamishan, kamai, kamisan',
  queue: 'लाइन, प्रतीक्षा, टोकन सूची, line, waiting list, tokens, token list, katar, kataar, intezar',
  settings:
    'सेटिंग, प्रिंटर, संग्रह, बैकअप, setup, options, preferences, printer, archive, backup, about, version, font size, training, seting, printar, jankari, dark mode',
  users:
    'संचालक सूची, पिन, स्टाफ, staff, operators, pin, change pin, new user, sanchalak, karmchari, upyogkarta, pin badlo',
  rates:
    'रेट, रेट लिस्ट, मूल्य सूची, दर सूची, rate list, rate card, price list, prices, poster, ret list, daam, dar suchi, mulya suchi',
  packs:
    'नई दरें लें, पैक, दर फ़ाइल, rate pack, pack, import rates, update rates, catalogue update, rollback rates, dar pack, naye rate, rate file, pen drive rate',
  terms:
    'कमीशन की दर, जीएसटी, बँटवारा, commission rates, shares, rules, gst settings, payout, daren, kamishan dar',
  accounts:
    'खाता सूची, खातों की सूची, ledger accounts, list of accounts, chart, new account, khata suchi, khaton ki suchi, naya khata',
  closings:
    'माह बंद, वर्ष बंद, year end, month end, close month, close year, lock month, mahina band, saal band, varsh band',
  closeDay:
    'दिन बंद, रात का हिसाब, नकद गिनें, close day, evening close, end of day, z report, count cash, din band, din band karo, cash ginti, shaam ka hisab',
  handOver: 'काउंटर सौंपें, पाली बदलें, change shift, hand till over, handover, sopna, saunpna, pali badlo',
  'cash-book': 'रोकड़, नकद बही, कैश बुक, rokad, rokar, rokad bahi, rokar bahi, cashbook, cash book, nakad bahi',
  ledger: 'खाता बही, लेजर, account ledger, general ledger, khata bahi, lejar, khatabahi',
  'trial-balance': 'तलपट, ट्रायल, trial, tb, talpat, trayal',
  'receipts-payments':
    'प्राप्ति भुगतान, आमद खर्च, receipts and payments, r and p, receipt payment, prapti bhugtan, amad kharch',
  'income-expenditure':
    'आय व्यय, लाभ हानि, profit and loss, p and l, profit, loss, income and expenditure, aay vyay, aay vyaya, labh hani, nafa nuksan',
  'balance-sheet':
    'तुलन पत्र, चिट्ठा, बैलेंस शीट, bs, assets, liabilities, tulan patra, chittha, pakka chittha, balance seet',
  services:
    'सेवा से आय, सेवावार, income by service, service report, sales by service, sevavar, seva var aay, sevawar',
  waivers:
    'छूट रजिस्टर, माफ़ी, रियायत, छूट सूची, waiver register, discounts, concessions, monthly waivers, chhoot panji, chhut register, chut, mafi, riyayat',
  'tds-register': 'टीडीएस, टैक्स कटौती, tds, tax register, tax deducted, 26as, tds panji, katauti',
  board:
    'आमसभा, बोर्ड, वार्षिक विवरण, board report, annual statement, general meeting, aamsabha, amsabha, kendra ki aay',
  help: 'सहायता, कुंजियाँ, shortcuts, keys, how to, madad, sahayta, kunji, shortcut',
  firstLesson:
    'पाठ, सीखें, अभ्यास, ट्रेनिंग, lesson, learn, tutorial, practice, training, how to sell, path, pehla path, pahla path, sikho, seekho, abhyas',
  keyCard:
    'कुंजियों की सूची, कीबोर्ड कार्ड, शॉर्टकट, key card, keyboard card, key strip, shortcuts, print keys, kunji card, kunji kard, kunjiyan',
  token: 'नया टोकन, टोकन दें, give token, new token, number, tokan, token do, naya token, parchi',
  callNext: 'अगला बुलाएँ, अगला, next, call next, next token, agla, bulao, agla bulao, pukaro, pukaren',
  person:
    'व्यक्ति खोजें, ग्राहक, नया व्यक्ति, customer, find person, new person, member, vyakti, grahak, aadmi, naya vyakti',
  service: 'सेवा खोजें, नई सेवा, find service, add service, seva, seva khojo, seva jodo',
  park: 'रोकें, होल्ड, hold, hold ticket, parked, resume, park ticket, roko, kaam roko, ruka kaam',
  parkedList: 'रुके काम, parked list, held tickets, ruke kaam',
  reprint:
    'रसीद फिर छापें, दोबारा छापें, डुप्लीकेट, print again, duplicate, duplicate receipt, copy, find receipt, lost receipt, print, dobara, dobara chhapo, rasid dobara, rasid fir, firse print',
  pay: 'भुगतान, पैसा लो, payment, take money, checkout, bhugtan, paisa lo, paise lo',
  finish: 'समाप्त, save, done, complete, pura karo, poora',
  cash: 'नकद अंदर बाहर, खर्च, बैंक जमा, वॉलेट, cash in, cash out, petty cash, expense, bank deposit, wallet, nakad, kharcha, jama, bank me jama, wallet bharo',
  refund:
    'पैसा वापस, रिफंड, return money, cancel receipt, cancel, reversal, vapsi, wapsi, paisa vapas, paise wapas, rasid radd',
  portalFailed: 'पोर्टल फेल, portal failed, payment failed, fail, portal fel',
  switchUser:
    'संचालक बदलें, लॉगिन, लॉक, login, logout, lock, change user, change operator, switch user, sanchalak badlo, login badlo, tala',
  language:
    'भाषा, हिंदी, अंग्रेज़ी, language, hindi, english, change language, bhasha, bhasa, hindi karo, angreji',
  waiver: 'छूट, माफ़, रियायत, waive, discount, concession, chhoot, chhut do, maaf karo, riyayat',
  allPapers: 'सब कागज़, all documents, papers seen, sab kagaz, kagaj dekhe',
  undo: 'हटाया वापस, restore line, undo delete, vapas lao',
  back: 'पीछे, go back, previous, piche, peeche',
} as const;
