export const queueFaults = {
  'queue.notFound': {
    happened: 'This token is not in the queue of today.',
    money: 'No money was moved.',
    now: 'Choose another token in the queue, or give a new one with F2.',
  },
  'queue.empty': {
    happened: 'Nobody waits.',
    money: 'No money was moved.',
    now: 'Give whoever comes a token with F2, or start the work at once.',
  },
  'queue.wrongState': {
    happened: 'This can not be done with the token now.',
    money: 'No money was moved.',
    now: 'Look at the queue: the token is called, on hold or finished.',
  },
} as const;
