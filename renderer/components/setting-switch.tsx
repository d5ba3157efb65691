import styles from './setting-switch.module.css';

interface Properties {
  readonly id: string;
  /** What it is called; the label beside it says the same. */
  readonly label: string;
  readonly isOn: boolean;
  /** The person wants it the other way round. What is shown stays the truth until main says otherwise. */
  readonly onChange: (isOn: boolean) => void;
}

/** Something that is on or off, and takes effect at once. */
export const SettingSwitch = ({ id, label, isOn, onChange }: Properties) => (
  <button
    id={id}
    type="button"
    role="switch"
    aria-label={label}
    aria-checked={isOn}
    className={styles['switch']}
    onClick={() => onChange(!isOn)}
  />
);
