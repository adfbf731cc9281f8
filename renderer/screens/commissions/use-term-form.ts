import { useState } from 'react';
import type { ReactNode } from 'react';
import { newId } from '../../app/call.ts';
import type { GivenApproval } from '../users/ApprovalDialog.tsx';
import { useApproval } from '../users/use-approval.tsx';
import { type UserForm, useUserForm } from '../users/use-user-form.ts';

/** What every command that a second person agrees to carries. */
export type Agreed = { readonly requestId: string; readonly approval: GivenApproval | undefined };

type Asked = {
  /** What is agreed to, in a sentence. */
  readonly why: string;
  readonly not?: readonly string[];
  readonly isReady: boolean;
  readonly send: (agreed: Agreed) => Promise<unknown>;
  readonly onClose: () => void;
};

/** A form whose command a second person agrees to: one wish, one id, and the question in place of the form. */
export function useTermForm({ why, not = [], isReady, send, onClose }: Asked): UserForm & {
  readonly question: ReactNode;
  readonly leave: () => void;
} {
  const [requestId] = useState(newId);
  const approval = useApproval({ why, not, onClose });
  const save = (): Promise<void> =>
    approval.run(async (given) => {
      await send({ requestId, approval: given });
      onClose();
    });
  return { ...useUserForm(save, isReady), question: approval.question, leave: approval.onClose };
}
