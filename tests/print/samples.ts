import { Receipt } from '../../contract/receipts.ts';
import type { Letterhead, ReceiptPaper, SlipPaper, TestPaper } from '../../main/printing/papers.ts';

// Made-up people, places and numbers throughout.

export const letterhead: Letterhead = {
  society: {
    hi: 'रामपुर प्राथमिक कृषि साख समिति',
    en: 'Rampur Primary Agricultural Credit Society',
  },
  place: {
    hi: 'ग्राम पंचायत रामपुर, प्रखंड भभुआ, ज़िला कैमूर',
    en: 'Gram Panchayat Rampur, Block Bhabua, District Kaimur',
  },
  cscId: '561234567890',
  till: 'T1',
  language: 'hi',
  training: false,
};

/** Formed as the till signs it: fields, and a signature of 64 bytes. */
export const signedCode = (number: string, total: number): string => {
  const [till, year, count] = number.split('/');
  return (
    `TB1|${till}|T|${year}/${Number(count)}|1795256130|${total}|${total}|0|C|4|hK7mQ2xW9zs|a1B2c3D4|0123456789abcdef|` +
    'kq3vN0xY7bQm1pT5uW9zR2sD4fG6hJ8kL0aS1dF3gH5jK7lQ9wE2rT4yU6iO8pA1sD3fG5hJ7kL9zX2cV4bN6mQ'
  );
};

type Part = Pick<Receipt, 'person' | 'lines' | 'total' | 'payment'>;

/** Parsed by the contract, so that the samples are what the program really hands over. */
function receipt(
  parts: unknown,
  number: string,
): Omit<ReceiptPaper, keyof Letterhead | 'kind' | 'duplicate'> {
  const { total } = parts as Part;
  const { lines, ...rest } = Receipt.parse({
    sequence: 1,
    number,
    day: '2026-11-21',
    issuedAt: '2026-11-21T10:15:30.123Z',
    operator: 'सुनील कुमार',
    code: signedCode(number, total),
    duplicates: 0,
    postings: [],
    ...(parts as Part),
  });
  return { ...rest, lines };
}

const head = (name: string, amount: number, verified = true) => ({ head: name, amount, verified });

const line = (hi: string, en: string, quantity: number, ...heads: ReturnType<typeof head>[]) => ({
  service: 'sample',
  name: { hi, en },
  quantity,
  heads,
  amount: heads.reduce((total, { amount }) => total + amount, 0),
});

const caste = line(
  'जाति प्रमाण पत्र',
  'Caste certificate',
  1,
  head('government_fee', 1000),
  head('centre_charge', 2000),
);

/** Paid in cash, a few services. */
export const cashReceipt: ReceiptPaper = {
  ...letterhead,
  kind: 'receipt',
  duplicate: 0,
  ...receipt(
    {
      person: {
        name: 'लक्ष्मी देवी',
        relation: 'husband',
        guardian: 'धर्मेन्द्र प्रसाद',
        village: 'रामपुर टोला',
        mobile: '9876543210',
        birthYear: '1985',
      },
      lines: [
        caste,
        line(
          'आय प्रमाण पत्र',
          'Income certificate',
          1,
          head('government_fee', 1000),
          head('centre_charge', 2000),
        ),
        line(
          'बिजली बिल भुगतान',
          'Electricity bill',
          1,
          head('bill_amount', 104_000),
          head('centre_charge', 0),
        ),
        line('फोटोकॉपी', 'Photocopy', 5, head('centre_charge', 1000, false)),
      ],
      total: 111_000,
      payment: { cash: 111_000, tendered: 150_000, change: 39_000, upi: 0, upiReference: '' },
    },
    'T1/2026-27/000123',
  ),
};

/** Sold while the till's key was out of reach. */
export const pendingReceipt: ReceiptPaper = {
  ...cashReceipt,
  code: cashReceipt.code.replace(/[^|]+$/u, '').replace('|hK7mQ2xW9zs|', '||'),
  isPending: true,
};

/** Both languages, names that wrap, many heads, cash and UPI together, a sum of crores. */
export const longReceipt: ReceiptPaper = {
  ...letterhead,
  language: 'both',
  society: {
    hi: 'श्री लक्ष्मीनारायण बहुउद्देशीय प्राथमिक कृषि साख सहकारी समिति लिमिटेड',
    en: 'Shri Lakshminarayan Multipurpose Primary Agricultural Credit Cooperative Society Limited',
  },
  kind: 'receipt',
  duplicate: 0,
  ...receipt(
    {
      person: {
        name: 'श्रीमती राजराजेश्वरी लक्ष्मीबाई विश्वकर्मा उपाध्याय',
        relation: 'father',
        guardian: 'स्वर्गीय धर्मेन्द्र कुमार त्रिपाठी "विद्यावाचस्पति"',
        village: 'मौज़ा बृजकिशोरपुर उर्फ़ छोटकी ड्योढ़ी',
        mobile: '9876543210',
        birthYear: '',
      },
      lines: [
        line(
          'उत्तर मैट्रिक छात्रवृत्ति हेतु ऑनलाइन आवेदन एवं दस्तावेज़ अपलोड',
          'Post-matric scholarship: online application and document upload',
          2,
          head('bill_amount', 250_000),
          head('government_fee', 10_000),
          head('portal_charge', 5900),
          head('centre_charge', 6000, false),
          head('tax', 1080),
        ),
        line(
          'PAN-कार्ड (नया)',
          'PAN card (new)',
          1,
          head('government_fee', 10_700),
          head('centre_charge', 5000),
        ),
        caste,
        line(
          'ट्रैक्टर ऋण किस्त',
          'Tractor loan instalment',
          1,
          head('bill_amount', 1_234_567_850),
          head('centre_charge', 2500, false),
        ),
        line(
          'भूमि अभिलेख (खतौनी) की प्रमाणित प्रतिलिपि',
          'Certified copy of land record',
          12,
          head('government_fee', 18_000),
        ),
      ],
      total: 1_234_880_030,
      payment: {
        cash: 1_234_780_030,
        tendered: 1_234_800_000,
        change: 19_970,
        upi: 100_000,
        upiReference: '4821',
      },
    },
    'KAI1/2026-27/104512',
  ),
};

/** A day's usual long receipt, thirty lines of text beside its QR code. Its size in bytes has a bar. */
export const thirtyLines: ReceiptPaper = {
  ...cashReceipt,
  ...receipt(
    {
      lines: [
        line('जाति प्रमाण पत्र', 'Caste certificate', 1, head('centre_charge', 3000)),
        line('आय प्रमाण पत्र', 'Income certificate', 2, head('centre_charge', 6000)),
        line('निवास प्रमाण-पत्र', 'Residence certificate', 1, head('centre_charge', 3000)),
        line('खतौनी की प्रतिलिपि', 'Copy of land record', 3, head('centre_charge', 4500)),
        line('विद्यार्थी छात्रवृत्ति', 'Scholarship', 1, head('centre_charge', 5000)),
        line('आधार अद्यतन (Aadhaar)', 'Aadhaar update', 1, head('centre_charge', 10_000)),
        line('बिजली बिल भुगतान', 'Electricity bill', 1, head('centre_charge', 125_000)),
        line('फ़ोटो प्रिंट 4x6', 'Photo print', 4, head('centre_charge', 4000)),
        line('लेमिनेशन', 'Lamination', 2, head('centre_charge', 4000)),
        line('पैन कार्ड / PAN', 'PAN card', 1, head('centre_charge', 10_700)),
      ],
      person: {
        name: 'श्रीमती लक्ष्मी विश्वकर्मा',
        relation: 'father',
        guardian: 'धर्मेन्द्र कुमार त्रिपाठी',
        village: 'रामपुर',
        mobile: '9876543210',
        birthYear: '',
      },
      total: 175_200,
      payment: { cash: 175_200, tendered: 200_000, change: 24_800, upi: 0, upiReference: '' },
    },
    'T1/2026-27/000421',
  ),
};

export const duplicateReceipt: ReceiptPaper = { ...cashReceipt, duplicate: 2 };
export const trainingReceipt: ReceiptPaper = { ...cashReceipt, training: true };

export const slip: SlipPaper = {
  ...letterhead,
  kind: 'slip',
  number: 'B/2026-27/000045',
  day: cashReceipt.day,
  issuedAt: cashReceipt.issuedAt,
  personName: 'द्वारिका प्रसाद मिश्र',
  services: [
    {
      name: { hi: 'जाति प्रमाण पत्र', en: 'Caste certificate' },
      missing: [
        { hi: 'आधार कार्ड की छायाप्रति', en: 'Copy of Aadhaar card' },
        {
          hi: 'खतियान या ज़मीन का कोई कागज़ जिसमें जाति लिखी हो',
          en: 'Khatiyan or any land paper that names the caste',
        },
      ],
    },
    {
      name: { hi: 'आय प्रमाण पत्र', en: 'Income certificate' },
      missing: [{ hi: 'स्व-घोषणा पत्र', en: 'Self-declaration' }],
    },
  ],
};

export const testPage: TestPaper = { ...letterhead, kind: 'test', issuedAt: cashReceipt.issuedAt };
