import { account } from '../account';
import me from '../locales/en/me';
import m from '../locales/en/security';
import { Contact } from './contact';
import { Mine } from './mine';
import { Passkeys } from './passkey-list';
import { Password } from './password';
import { SecondFactor } from './second-factor';
import { Sessions } from './sessions';

/** Everything that opens this account, and every phone it is open on. */
export default function Security() {
  const a = account.value;
  return (
    <Mine title={me.security} lead={m.lead}>
      {a && <>
        <section class="card" aria-labelledby="ways">
          <h2 id="ways">{m.ways}</h2>
          <Contact kind="phone" now={a.phone} />
          <Contact kind="email" now={a.email} />
        </section>
        <Sessions />
        <SecondFactor on={a.secondFactor} />
        <Passkeys all={a.passkeys} />
        <Password has={a.hasPassword} />
      </>}
    </Mine>
  );
}
