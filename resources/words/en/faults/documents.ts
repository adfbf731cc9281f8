export const documentsFaults = {
  'document.notFound': {
    happened: 'This paper was not found.',
    money: 'The accounts are safe.',
    now: 'Open the page of the person again.',
  },
  'document.erased': {
    happened: 'This picture was erased before.',
    money: 'Nothing changed; the accounts are safe.',
    now: 'Take a new picture of the paper if it is needed.',
  },
  'document.damaged': {
    happened: 'The picture of this paper is gone from the disk, or was changed from outside.',
    money: 'The accounts are safe.',
    now: 'Erase it here and take a new picture. Tell support if it happens again.',
  },
  'document.notHandWritten': {
    happened: 'Only a receipt that was written by hand has a page of a receipt book.',
    money: 'Nothing was written; the money is safe.',
    now: 'Keep the paper with the person instead.',
  },
  'document.notCovered': {
    happened: 'An Aadhaar number stands on this kind of paper, and no place of the picture is covered.',
    money: 'Nothing was written; the money is safe.',
    now: 'Cover the first eight digits and the QR code, then save.',
  },
  'document.notPlain': {
    happened: 'The picture did not arrive as a plain picture.',
    money: 'Nothing was written; the money is safe.',
    now: 'Choose the file once more. If it happens again, take the picture anew.',
  },
  'document.tooLarge': {
    happened: 'The picture is larger than {{kilobytes}} kB or {{pixels}} pixels.',
    money: 'Nothing was written; the money is safe.',
    now: 'Choose the file once more. If it happens again, take the picture anew.',
  },
  'document.unreadable': {
    happened: 'This file can not be opened as a picture: it is broken, far too large, or of another kind.',
    money: 'Nothing was written, and what you typed is still there.',
    now: 'Choose a JPEG, PNG or WebP of the scanner or phone, or take the picture anew.',
  },
} as const;
