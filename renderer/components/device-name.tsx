import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Contract } from '../../preload/contract.ts';
import { useSend, useMessages } from '../page-context.ts';
import { Button } from './button.tsx';
import styles from './device-name.module.css';

/** As much as main takes: the contract's own figure, or this doesn't compile. */
const maxLength: Contract['renameDevice']['input']['maxLength'] = 100;

interface FormProperties {
  readonly name: string;
  readonly onClose: () => void;
}

const RenameForm = ({ name, onClose }: FormProperties) => {
  const send = useSend();
  const { deviceName, actions } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();

  const save = async (): Promise<void> => {
    if (await send('renameDevice', input.current?.value.trim() ?? '')) onClose();
  };
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onClose();
  };
  const saveOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save();
  };

  return (
    // No form element: the page's own policy lets none be sent, not even to itself.
    <div role="group" className={styles['form']} onKeyDown={closeOnEscape}>
      <label className={styles['label']} htmlFor={inputId}>
        {deviceName.label}
      </label>
      <input
        ref={input}
        id={inputId}
        className={styles['input']}
        defaultValue={name}
        dir="auto"
        maxLength={maxLength}
        placeholder={deviceName.hint}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={saveOnEnter}
      />
      <Button kind="secondary" small onClick={() => void save()}>
        {deviceName.save}
      </Button>
      <Button kind="quiet" small onClick={onClose}>
        {actions.cancel}
      </Button>
    </div>
  );
};

/** How Plex will list this computer, and the way to change that. */
export const DeviceName = ({ name }: { readonly name: string }) => {
  const { deviceName } = useMessages();
  const [mode, setMode] = useState<'untouched' | 'changing' | 'changed'>('untouched');
  if (mode === 'changing') return <RenameForm name={name} onClose={() => setMode('changed')} />;
  return (
    <p className={styles['line']}>
      {deviceName.line}{' '}
      <span className={styles['name']}>
        <em>
          <bdi>{name}</bdi>
        </em>
        <Button
          kind="quiet"
          small
          aria-label={deviceName.changeWhat}
          autoFocus={mode === 'changed'}
          onClick={() => setMode('changing')}
        >
          {deviceName.change}
        </Button>
      </span>
    </p>
  );
};
