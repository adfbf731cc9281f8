import type { StartCertificatePaper } from '../../main/printing/papers.ts';
import { cashReceipt, letterhead } from './samples.ts';

/** The certificate of a key that took the place of a lost one: all that such a paper may say. */
export const startCertificate: StartCertificatePaper = {
  ...letterhead,
  language: 'both',
  kind: 'start-certificate',
  startedAt: cashReceipt.issuedAt,
  publicKey: 'kq3vN0xY7bQm1pT5uW9zR2sD4fG6hJ8kL0aS1dF3gH4',
  fingerprint: '3f9a 07c1 b2e4 55d8 90aa 1f6c 7b3e d204',
  words: 'आम अनार केला सेब सूरजमुखी इंद्रधनुष विद्यालय कुल्हाड़ी हाथी मोर नदी पर्वत ढोलक पुस्तक दीपक झूला'.split(' '),
  code: `TB1|start|T1|kq3vN0xY7bQm1pT5uW9zR2sD4fG6hJ8kL0aS1dF3gH4|${'0123456789abcdef'.repeat(4)}`,
  seed: 'fedcba9876543210'.repeat(4),
  replaces: 'a1b2 c3d4 e5f6 0718 293a 4b5c 6d7e 8f90',
  audit: {
    secret: Array.from({ length: 16 }, (_, group) => `${(group + 16).toString(16)}c4`.padEnd(4, 'e')).join(
      ' ',
    ),
    code: `TB1|audit|T1|a1B2c3D4|${'fedcba9876543210'.repeat(4)}`,
  },
  printedAt: cashReceipt.issuedAt,
};
