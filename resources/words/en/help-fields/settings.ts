import type { settingsHelp as hindi } from '../../hi/help-fields/settings.ts';
import type { SameKeys } from '../../same-keys.ts';

export const settingsHelp = {
  societyNameHi: 'The society’s name in Hindi letters. Every receipt prints it.',
  societyNameEn: 'The society’s name in English. UPI and English papers show it.',
  cscId: 'The CSC number of the centre, 8 to 16 digits. Receipts print it.',
  district: 'Type a few letters of the district, such as "Kaimur". Then choose from the list.',
  block: 'Type a few letters of the block and choose it. If not listed, write the whole name.',
  panchayat: 'Type a few letters of the panchayat and choose it. If not listed, write the whole name.',
  till: 'A capital letter, then letters or digits, such as T1. Every receipt number begins with it.',
  operator: 'Who sits at the counter, such as Sangita Kumari. Receipts print the name.',
  upiAddress: 'The address on which the centre takes UPI, such as name@bank. Leave empty if there is none.',
  printer: 'Choose the printer that is there, with the arrows. The settings can change it later.',
  printerHost: 'The printer’s address, such as 192.168.1.50. Its self-test slip shows it.',
  printerPort: 'Most printers use 9100. Change it only if the printer says so.',
  printerPath: 'The device file of the printer, such as /dev/usb/lp0.',
  systemPrinter: 'Choose one of the printers of this computer, with the arrows.',
  paperWidth: 'Measure the roll: narrow is 58 mm, wide 80 mm. If it is wrong, letters are cut off.',
  windowLanguage: 'Choose the language of the screen. Alt+L changes it anywhere.',
  theme: 'Light is for the day, dark rests the eyes at night. The third follows the computer.',
  textSize: 'If the letters are small, choose 125 or 150. The screen changes at once.',
  paperLanguage: 'Choose the language of receipts and slips. It holds from the next paper on.',
  paperBookFirst:
    'The number printed on the first receipt of the book, such as 001. Write letters before it too.',
  paperBookLast: 'The number printed on the last receipt, such as 100. Its letters are those of the first.',
  paperBookNumber:
    'The number printed on the receipt that is void, such as 017. It can not be entered later.',
  paperBookReason: 'Choose with the arrows why the number is void. The reason stands in the book.',
  packFilter: 'Type a few letters of a service, a charge or a source. The other services are hidden.',
  packReason: 'Choose with the arrows why the pack is taken in or back. It is written in the book.',
  packSource:
    'Number and day of the letter, notification or resolution that it rests on. Write nobody’s name.',
  packExplanation: 'Why a second pack in a row is taken back, at least 10 letters. Write nobody’s name.',
  packFile:
    'Choose the file of the pack that came from district or state, such as rates-7.sbpack. All changes are shown first.',
  packList: 'Choose a pack with the arrows, see its changes with Enter. The newest stands on top.',
  packChanges: 'Move with the arrows. Each row has the old rate, the new one, its day and source.',
} as const satisfies SameKeys<typeof hindi>;
