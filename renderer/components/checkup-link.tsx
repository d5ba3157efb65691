import type { Problem } from '../../preload/contract.ts';
import { canBeChecked } from '../can-be-checked.ts';
import { usePage, useMessages } from '../page-context.ts';
import { Button } from './button.tsx';

/** The quiet way from a problem to "Check this computer"; nothing where a checkup would tell no more. */
export const CheckupLink = ({ problem }: { readonly problem: Problem }) => {
  const openDialog = usePage((page) => page.openDialog);
  const { check } = useMessages();
  if (!canBeChecked(problem)) return null;
  return (
    <Button kind="quiet" small onClick={() => openDialog('checkup')}>
      {check.open}
    </Button>
  );
};
