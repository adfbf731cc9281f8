/** What is meant (a place, a report, an act, or what a record is called), and what people type for it. */
const GOALS = `
counter: counter | काउंटर | bikri | home | new sale
applications: applications | आवेदन | avedan | pending | aavedan | appl
day: galla | aaj ka din | till | drawer | दराज़
dayBook: day book | दैनिक बही | dainik bahi | rojnamcha | daybook | aaj ki rasid | दैनिक
books: books | लेखा बहियाँ | lekha | hisab | lekha bahi | accounts
suspense: atka | held up | अटके | stuck | atka bhugtan | suspense
commissions: commission | कमीशन | kamishan | kamai | comission
queue: queue | कतार | katar | line | waiting list
settings: settings | सेटिंग | printer | seting | backup | jankari | setings
users: users | staff | sanchalak | change pin | new user
terms: commission rates | commission terms | terms | kamishan dar
accounts: chart of accounts | chart | khata suchi | खाता सूची
closings: year end | month end | varsh band | mahina band
closeDay: close the day | din band | close day | दिन बंद | z report
handOver: hand over | handover | pali badlo | change shift
cash-book: cash book | rokad | रोकड़ | rokad bahi | रोकड | cashbook | rokar | roka
ledger: ledger | खाता बही | khata bahi | lejar | ledg
trial-balance: trial | trial balance | तलपट | talpat | tb | trayal | trail balance
receipts-payments: receipts and payments | प्राप्ति | r and p | prapti bhugtan | amad kharch
income-expenditure: income and expenditure | आय व्यय | profit and loss | aay vyay | labh hani | profit
balance-sheet: balance sheet | तुलन पत्र | tulan patra | bs | chittha | balance shit
services: income by service | सेवावार | sevavar | service report
waivers: waivers | छूट पंजी | discounts | chhut register
tds-register: tds | टीडीएस | tds register | tds panji | katauti
board: board | आमसभा | aamsabha | general meeting | annual statement
act help: help | मदद | madad | shortcuts
act token: token | टोकन | naya token | tokan | give token
act callNext: call next | पुकारें | agla | next | agla bulao | अगला
act person: person | व्यक्ति | vyakti | customer | grahak
act service: add service | सेवा | seva jodo | find service
act park: park | hold | काम रोकें | kaam roko | resume
act reprint: print again | reprint | रसीद दोबारा | dobara | duplicate | dobara chhapo | rasid dobara | firse print
act pay: pay | पैसे लें | paisa lo | payment | bhugtan
act cash: cash in | nakad | नकद | petty cash | kharcha | cash out
act switchUser: switch user | login | logout | संचालक | sanchalak badlo | lock
act language: english | language | bhasha | हिंदी | भाषा
act allPapers: all papers | सब कागज़ | sab kagaz
act undo: undo | वापस लाओ | put line back
act back: back | पीछे | go back
person सुनीता देवी: sunita | सुनीता | suneeta devi | sunita devi | सुनिता
person रमेश पासवान: ramesh | रमेश पासवान | ramesh paswan | rames
person Rahul Kumar: rahul | राहुल | rahul kumar
person अब्दुल अंसारी: abdul | ansari | अब्दुल अंसारी
service recharge-jio: jio | recharge jio | जियो
service rtps-caste-certificate: jati | caste | जाति | caste certificate | jati praman
service rtps-income-certificate: income certificate | आय प्रमाण | aay praman patra
service rtps-residence-certificate: residence | niwas | आवासीय
service photocopy: photocopy | फोटोकॉपी | photo copy
service electricity-bill-sbpdcl: bijli bill | electricity bill | बिजली बिल
service ignou-admission: ignou | इग्नू
service marriage-registration: marriage | विवाह | vivah
`;

export type ScriptedGoal = { readonly typed: string; readonly meant: string };

export const SCRIPTED_GOALS: readonly ScriptedGoal[] = GOALS.trim()
  .split('\n')
  .flatMap((line) => {
    const [meant = '', typed = ''] = line.split(': ');
    return typed.split('|').map((text) => ({ typed: text.trim(), meant }));
  });
