import type { paths } from './api.d';

// Named from the routes, not from the schema names: a renamed schema breaks nothing here.
type Json<R> = R extends { content: infer C } ? C[keyof C] : never;
type Answers<O> = O extends { responses: infer R } ? R : never;
type Answer<O, Status extends number> =
  Answers<O> extends infer R ? (Status extends keyof R ? Json<R[Status]> : never) : never;
type Body<O> = O extends { requestBody: infer B } ? Json<B> : never;
type Query<O> = O extends { parameters: { query?: infer Q } } ? NonNullable<Q> : never;

export type Company = Answer<paths['/v1/companies']['get'], 200>['companies'][number];
export type Meter = Answer<paths['/v1/meter']['get'], 200>;
export type MeterQuery = Query<paths['/v1/meter']['get']>;
export type MeterType = Meter['type'];
export type Quote = Answer<paths['/v1/quote']['get'], 200>;
export type GatewayChoice = Answer<paths['/v1/gateways']['get'], 200>[number];
export type NewPurchase = Body<paths['/v1/purchases']['post']>;
export type Purchase = Answer<paths['/v1/purchases/{id}']['get'], 200>;
export type PurchaseState = Purchase['state'];
export type Token = Purchase['tokens'][number];
export type Channel = Body<paths['/v1/purchases/{id}/messages']['post']>['channel'];
export type Complaint = Answer<paths['/v1/complaints/{number}']['get'], 200>;
export type ComplaintOrder = Body<paths['/v1/complaints']['post']>;
export type Usage = Answer<paths['/v1/account/meters/{id}/usage']['get'], 200>;
export type Told = Answer<paths['/v1/purchases/{id}/messages']['get'], 200>[number];
export type AccountSeen = Answer<paths['/v1/account']['get'], 200>;
export type CodeSent = Answer<paths['/v1/account/codes']['post'], 202>;
export type SignedIn = Answer<paths['/v1/account/sessions/by-code']['post'], 201>;
export type SessionSeen = Answer<paths['/v1/account/sessions']['get'], 200>[number];
export type PasskeyChallenge = Answer<paths['/v1/account/passkey-challenges']['post'], 201>;
export type SecondFactorOffer = Answer<paths['/v1/account/second-factor']['post'], 201>;
export type SavedMeter = Answer<paths['/v1/account/meters']['get'], 200>[number];
export type Reminder = Answer<paths['/v1/account/reminders']['get'], 200>[number];
export type ReminderOrder = Body<paths['/v1/account/reminders']['post']>;
export type Consent = Answer<paths['/v1/account/consents']['get'], 200>[number];
export type Identity = Answer<paths['/v1/account/identity']['get'], 200>;
export type OwnPurchases = Answer<paths['/v1/account/purchases']['get'], 200>;
export type PurchaseRow = Answer<paths['/v1/staff/purchases']['get'], 200>['purchases'][number];
export type PurchaseQuery = Query<paths['/v1/staff/purchases']['get']>;
export type SavedView = Answer<paths['/v1/staff/views']['get'], 200>[number];
export type ViewOrder = Body<paths['/v1/staff/views']['post']>;
export type Overview = Answer<paths['/v1/staff/overview']['get'], 200>;
export type PurchaseDetail = Answer<paths['/v1/staff/purchases/{id}']['get'], 200>;
export type ReviewCase = Answer<paths['/v1/staff/cases']['get'], 200>['cases'][number];
export type CaseFile = Answer<paths['/v1/staff/cases/{id}']['get'], 200>;
export type CaseAction = CaseFile['actions'][number];
export type Exchange = PurchaseDetail['exchanges'][number];
export type Status = Answer<paths['/v1/status']['get'], 200>;
export type StatusLine = Status['gateways'][number]['checkout'];
export type Providers = Answer<paths['/v1/staff/providers']['get'], 200>;
export type Provider = Providers['providers'][number];
export type SwitchOrder = Body<paths['/v1/staff/providers/switches']['post']>;
export type CaseDecision = Body<paths['/v1/staff/cases/{id}/decision']['post']>;
export type RevenueRow = Answer<paths['/v1/staff/analytics/revenue']['get'], 200>['rows'][number];
export type Figures = RevenueRow['figures'];
export type MarginRow = Answer<paths['/v1/staff/analytics/margin']['get'], 200>['rows'][number];
export type UsageRow = Answer<paths['/v1/staff/analytics/usage']['get'], 200>['rows'][number];
export type CohortRow = Answer<paths['/v1/staff/analytics/cohorts']['get'], 200>['rows'][number];
// The books: days, accounts, reports.
export type Day = Answer<paths['/v1/staff/reconciliation']['get'], 200>['days'][number];
export type DayState = Day['state'];
export type DayFile = Answer<paths['/v1/staff/reconciliation/{day}']['get'], 200>;
export type DayItem = DayFile['items'][number];
export type Posting =
  Answer<paths['/v1/staff/ledger/accounts/{account}/postings']['get'], 200>['postings'][number];
export type SettlementRow = Answer<paths['/v1/staff/reports/settlement']['get'], 200>['rows'][number];
export type VatRow = Answer<paths['/v1/staff/reports/vat']['get'], 200>['rows'][number];
export type CommissionRow = Answer<paths['/v1/staff/reports/commission']['get'], 200>['rows'][number];
export type StaffSignedIn = Answer<paths['/v1/staff/sessions']['post'], 201>;
export type StaffFactors = Answer<paths['/v1/staff/me']['get'], 200>;
export type StaffAppOffer = Answer<paths['/v1/staff/me/authenticator']['post'], 201>;
export type StaffSession = Answer<paths['/v1/staff/me/sessions']['get'], 200>[number];
export type TeamMember = Answer<paths['/v1/staff/members']['get'], 200>[number];

// The catalogue as staff see it.
export type CatalogueSeen = Answer<paths['/v1/staff/catalogue']['get'], 200>;
export type TariffPreview = Answer<paths['/v1/staff/imports/tariffs/preview']['post'], 200>;
export type BannersSeen = Answer<paths['/v1/staff/banners']['get'], 200>;
export type MessagesSeen = Answer<paths['/v1/staff/catalogue/messages']['get'], 200>;
export type OrdersSeen = Answer<paths['/v1/staff/catalogue/orders']['get'], 200>;
export type ShownBanner = Answer<paths['/v1/companies']['get'], 200>['banners'][number];
export type PartnerList = Answer<paths['/v1/staff/partners']['get'], 200>;
export type PartnerFile = Answer<paths['/v1/staff/partners/{id}']['get'], 200>;
export type PartnerDeliveries =
  Answer<paths['/v1/staff/partners/{id}/webhooks/{hook}/deliveries']['get'], 200>;
export type PartnerStatement = Answer<paths['/v1/staff/partners/{id}/statement']['get'], 200>;
