import type { lesson as hindi } from '../hi/lesson.ts';
import type { SameKeys } from '../same-keys.ts';

export const lesson = {
  title: 'First lesson',
  steps: {
    day: 'Open the day',
    service: 'Choose a service',
    person: 'Choose a person',
    papers: 'See the papers',
    cash: 'Take exact cash',
    slip: 'Print the receipt again',
    help: 'Where help is',
  },
  done: 'done',
  now: 'now',
  hints: {
    day: 'Count the notes in the drawer and write them, such as 5 of ₹100. Press Enter after each.',
    forgotten: 'An earlier day was left open. Press F9 and close it first.',
    closed: 'Today is closed already. The lesson goes on from here tomorrow.',
    toCounter: 'Press F4 to go back to the counter.',
    service: 'Type letters of the service, such as jati. Enter adds the top one.',
    amount: 'Write rupees where the cursor is, such as 30. Then press Enter.',
    person: 'Press F3, type a name, such as Sita, then Enter. If nobody is found choose "Add a new person".',
    papers: 'When you have seen all papers, press Alt+A. Space ticks them one by one.',
    pay: 'Press F9: the place to take money opens.',
    exact: 'If you got exact cash, press Enter.',
    finish: 'Press Enter once more: the receipt is made.',
    slip: 'Receipt {{number}} is made. The printer prints it, and a PDF is kept. Press F7, then Enter.',
    again: 'Choose the reason and press Enter. The book keeps the reason.',
    help: 'Press F1: it tells about the place where you are.',
    goTo: 'Close the help with Esc, then press Alt+G: it takes you anywhere.',
    end: 'Very good! You know a whole sale now. F1 or Alt+G opens the lesson again.',
  },
  leave: 'Pause the lesson',
  close: 'Close the lesson',
  leftNow: 'The lesson is paused, your work is as it was. To go on press F1 and choose "First lesson".',
  inPractice: 'The first lesson runs in the training book. Choose "Open the training book" here.',
} as const satisfies SameKeys<typeof hindi>;
