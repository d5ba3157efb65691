import styles from './setting-switch.module.css';

interface Properties {
  readonly id: string;
  readonly isOn: boolean;
  /** The person wants it the other way round. What is shown stays the truth until main says otherwise. */
  readonly onChange: (isOn: boolean) => void;
}

/** Something that is on or off, and takes effect at once. */
export const SettingSwitch = ({ id, isOn, onChange }: Properties) => (
  <button
    id={id}
    type="button"
    role="switch"
    aria-checked={isOn}
    className={styles['switch']}
    onClick={() => onChange(!isOn)}
  />
);
