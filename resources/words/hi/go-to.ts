/** The box that leads from any screen to any place, act or record. */
export const goTo = {
  title: 'कहाँ जाना है?',
  find: 'जगह, रिपोर्ट, काम, व्यक्ति, सेवा, रसीद या टोकन',
  hint: 'जैसे रोकड़, रमेश, जाति, 123',
  none: 'ऐसा कुछ नहीं मिला। दूसरे शब्द या कम अक्षर लिखकर देखें।',
  kinds: {
    place: 'जगह',
    report: 'रिपोर्ट',
    act: 'काम',
    person: 'व्यक्ति',
    service: 'सेवा: काम में जोड़ें',
    receipt: 'रसीद खोलें',
    application: 'आवेदन खोलें',
    token: 'टोकन पुकारें',
  },
} as const;
