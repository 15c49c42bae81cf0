import type { GatewayChoice, Meter, Purchase, Quote } from '@powerpay/kit/model';
import { ok, serve } from '../../kit/test/server';

export const METER: Meter = {
  company: 'ikeja', companyName: 'Ikeja Electric', type: 'PREPAID', number: '04512378901',
  customerName: 'ADA OBI', address: '14 Adeniyi Jones Ave', arrearsKobo: 0, minimumKobo: 50_000,
  maximumKobo: 50_000_000, canVend: true, band: 'A', warnings: [],
  verifiedAt: '2026-11-22T10:00:00Z',
};

export const quoteOf = (amountKobo: number, feeKobo = 10_000): Quote => ({
  amountKobo, energyKobo: 465_116, vatKobo: 34_884, vatRate: '7.5', vatFrom: '2020-02-01',
  arrearsKobo: 0, feeKobo, feeVatKobo: 750, totalKobo: amountKobo + feeKobo + 750,
  estimate: {
    units: '22.2', band: 'A', assumed: false, rateKoboPerKwh: 20_950, rateFrom: '2024-07-01',
    source: 'NERC',
  },
});

export const purchaseOf = (change: Partial<Purchase> = {}): Purchase => ({
  id: 'PP7K2M9QXD4T', state: 'AWAITING_PAYMENT', final: false, text: 'Waiting',
  createdAt: new Date().toISOString(), updatedAt: new Date().toISOString(),
  meter: {
    company: 'ikeja', companyName: 'Ikeja Electric', type: 'PREPAID', number: METER.number,
    customerName: 'ADA OBI',
  },
  price: quoteOf(500_000), phone: '0803•••4321', tokens: [], gateway: 'monnify',
  checkoutUrl: 'https://pay.example/checkout/abc', ...change,
});

export const VENDED = purchaseOf({
  state: 'VENDED', final: true, checkoutUrl: undefined, units: '22.1',
  tokens: [{ kind: 'CREDIT', digits: '58291047336614920785' }],
});

export const COMPANIES = [
  { code: 'ikeja', name: 'Ikeja Electric', shortName: 'IE', states: ['Lagos'],
    types: ['PREPAID', 'POSTPAID'], status: 'UP' },
  { code: 'yola', name: 'Yola Electricity', shortName: 'YEDC', states: ['Adamawa'],
    types: ['PREPAID'], status: 'DOWN' },
];

export const ACCOUNT = {
  bank: 'Sandbox Bank', accountNumber: '9903000001', accountName: 'Monnify Checkout',
  amountKobo: 510_750, expiresAt: '2026-11-22T11:30:00Z',
};

export const GATEWAYS: GatewayChoice[] = [
  { name: 'paystack', label: 'Paystack', ways: ['USSD', 'CARD', 'TRANSFER'], accounts: 'NONE' },
  { name: 'monnify', label: 'Monnify', ways: ['TRANSFER'], accounts: 'NONE' },
];

/** A shop where everything works; tests replace the route they are about. */
export const shop = () => serve({
  'GET /v1/companies': () => ok({ companies: COMPANIES, banners: [] }),
  'GET /v1/gateways': () => ok(GATEWAYS.slice(0, 1)),
  'GET /v1/meter': s => ok({
    ...METER, number: s.query.get('number'), type: s.query.get('type'),
    company: s.query.get('company'),
  }),
  'GET /v1/quote': s => ok(quoteOf(Number(s.query.get('amountKobo')))),
  'POST /v1/purchases': () => ok(purchaseOf(), 201),
  'GET /v1/purchases/PP7K2M9QXD4T': () => ok(VENDED),
  'POST /v1/purchases/PP7K2M9QXD4T/payment-checks': () => ({ status: 202 }),
  'POST /v1/purchases/PP7K2M9QXD4T/messages': () => ({ status: 202 }),
});
