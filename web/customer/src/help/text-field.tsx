import { Field } from '@powerpay/kit/field';
import { fill } from '../words';
import { clean, LONGEST } from './text';

type Props = {
  id: string; label: string; hint: string;
  /** "{count} characters left". */
  left: string;
  value: string; error: string; onType: (typed: string) => void;
};
/** The count is shown when it begins to matter. */
const SHOW_FROM = 1_500;

/** A longer text. What is too long stays: it is said how much to take away. */
export const TextField = ({ id, label, hint, left, value, error, onType }: Props) => {
  const length = clean(value).length;
  return (
    <Field key={id} id={id} label={label} error={error}
      hint={length < SHOW_FROM ? hint : fill(left, { count: LONGEST - length })}>
      {a => <textarea {...a} class="in" rows={6} value={value}
        onInput={e => onType(e.currentTarget.value)} />}
    </Field>
  );
};
