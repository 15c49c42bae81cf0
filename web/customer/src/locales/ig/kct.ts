import type { In } from '../../words';
import type en from '../en/kct';

export default {
  title: 'Nọmba abụọ maọbụ atọ?',
  lead: 'Mgbanwe igodo: a na-apị ha otu ugboro, n’usoro, tupu yunit gị.',
  why: 'Ihe kpatara ya',
  why1:
    'Mita ebe niile nwetara igodo ọhụrụ n’ihi na ọnụọgụ ochie gwụrụ na Nọvemba 2024. Mita nwekwara ike '
    + 'inweta igodo ọhụrụ mgbe ụlọ ọrụ gbanwere otu ọnụ ahịa ya.',
  why2:
    'Nọmba abụọ mbụ (ụfọdụ mita nwere karịa) na-eweta naanị igodo. Ha anaghị agbakwunye yunit, ha anaghị '
    + 'ewepụ. Nọmba ikpeazụ bụ ihe ị zụtara.',
  how: 'Mee nke a, n’usoro',
  step1: 'Pịa nọmba mbụ, ha niile 20. Pịa Enter.',
  wait: 'Chere ruo mgbe mita kwuru OK. Apịla ihe ọ bụla ugbu a.',
  step2: 'Pịa nọmba nke abụọ. Pịa Enter. Chere OK.',
  more: 'Ọ bụrụ na e nwere nọmba mgbanwe igodo ọzọ, pịa ya otu aka ahụ.',
  step3: 'Ugbu a pịa nọmba ikpeazụ: token gị. Mita ga-egosi yunit gị.',
  slow:
    'Anọla ogologo oge n’etiti ha. Ụfọdụ mita na-echefu nọmba mbụ mgbe ihe dịka nkeji iri gachara; malite'
    + ' ọzọ na nke mbụ.',
  no: 'Mita sị na ọ jụrụ',
  no1: 'Tụlee nọmba ndị ahụ, pịa otu nọmba ahụ ọzọ.',
  no2:
    'Ị buru ụzọ pịa yunit? Mita agaghị anabata ya ruo mgbe igodo gbanwere. Pịa nọmba mgbanwe igodo, '
    + 'emesịa yunit: token efughị.',
  no3: 'Ọ sị “used”? Nọmba ahụ abanyela mbụ. Gaa na nke ọzọ.',
  no4:
    'Ọ ka na-ajụ? Chere nkeji 30, n’ihi na mita na-akpọchi mgbe a nwara ọtụtụ ugboro, malite ọzọ na nọmba'
    + ' mbụ.',
  no5: 'Emesịa gwa anyị ihe ihuenyo kwuru. Anyị ga-ajụ ụlọ ọrụ.',
  errors: 'Ihe ihuenyo mita na-ekwu',
  complain: 'Kpesaa',
  find: 'Chọta nọmba m',
  pic: 'Foto: mita nwere bọtịnụ. Ihuenyo ya na-egosi {text}.',
} satisfies In<typeof en>;
