export const peopleFaults = {
  'people.notFound': {
    happened: 'यह व्यक्ति अब सूची में नहीं मिला।',
    money: 'पैसों का हिसाब सुरक्षित है।',
    now: 'F3 दबाकर व्यक्ति फिर से खोजें या नया जोड़ें।',
  },
} as const;
