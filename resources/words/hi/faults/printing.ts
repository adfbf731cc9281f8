export const printingFaults = {
  'printing.notFound': {
    happened: 'छपाई का यह काम अब सूची में नहीं है।',
    money: 'बिक्री सुरक्षित है।',
    now: 'पर्ची चाहिए तो F7 से दोबारा छापें।',
  },
  'printing.noPrinter': {
    happened: 'कोई प्रिंटर चुना नहीं गया है।',
    money: 'बिक्री सुरक्षित है; रसीद PDF में है।',
    now: 'सेटिंग में प्रिंटर चुनें, फिर F7 से छापें।',
  },
} as const;
