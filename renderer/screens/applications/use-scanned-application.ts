import { useNavigate } from '@tanstack/react-router';
import { call } from '../../app/call.ts';
import { tellFault } from '../../app/notice.ts';
import { useScanner } from '../../app/scanner.ts';

/** The code on the slip of an application. */
const SLIP = /APP\/[A-Z0-9]+\/\d{4}-\d\d\/\d+-\d+$/u;

/** Opens the application whose slip is scanned, on whatever screen. */
export function useScannedApplication(): void {
  const navigate = useNavigate();
  useScanner(SLIP, (code) => {
    call('applications.find', { code })
      .then(({ receipt, line }) =>
        navigate({
          to: '/applications/$receipt/$line',
          params: { receipt: String(receipt), line: String(line) },
        }),
      )
      .catch(tellFault);
  });
}
