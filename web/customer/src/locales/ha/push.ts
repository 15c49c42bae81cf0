import type { In } from '../../words';
import type en from '../en/push';

export default {
  ask: 'Sanar da ni a wannan waya idan an gama',
  askCompany: 'Sanar da ni idan {company} ya fara aiki',
  busy: 'Ana tambayar burauza…',
  on: 'Za mu sanar da ku a wannan waya.',
  blocked: 'Burauzarku ta hana sanarwarmu. Ku ba da izini a saitinta.',
  stop: 'Daina duk sanarwa a wannan waya',
} satisfies In<typeof en>;
