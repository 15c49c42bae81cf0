import type { PartnerDeliveries, PartnerFile, PartnerList, PartnerStatement } from '@powerpay/kit/model';

export type { PartnerFile, PartnerList };
export type Listed = PartnerList['partners'][number];
export type Partner = PartnerFile['partner'];
export type Limits = Partner['limits'];
export type PartnerKey = PartnerFile['keys'][number];
export type Webhook = PartnerFile['webhooks'][number];
export type Deliveries = PartnerDeliveries;
export type Delivery = Deliveries['deliveries'][number];
export type Statement = PartnerStatement;
