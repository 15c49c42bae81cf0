import type { CatalogueSeen, TariffPreview } from '@powerpay/kit/model';

export type Seen = CatalogueSeen;
export type CompanySeen = Seen['companies'][number];
export type Tariff = Seen['tariffs'][number];
export type Figure = Seen['fees'][number];
export type Limit = Seen['limits'][number];
export type Preview = TariffPreview;
export type PreviewLine = Preview['lines'][number];

/** 750 basis points are 7.5 %. */
export const percent = (points: number): string => {
  const whole = (points - points % 100) / 100, rest = String(points % 100).padStart(2, '0').replace(/0+$/, '');
  return `${whole}${rest ? `.${rest}` : ''} %`;
};
/** 7.5 as basis points; null when it is no percentage with at most two decimals. */
export const points = (typed: string): number | null => {
  const hit = /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(typed.trim());
  return hit ? Number(hit[1]) * 100 + Number((hit[2] ?? '').padEnd(2, '0')) : null;
};
export const tomorrow = (): string => {
  const lagos = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Lagos' });
  return lagos.format(new Date(Date.now() + 86_400_000));
};
