-- What is for sale, where and at which price. Every figure has a date and a source; a figure is
-- never changed, a later one with its own date takes over.

create table company (
    code text primary key check (code ~ '^[a-z]{2,20}$'),
    name text not null,
    short_name text not null,
    states text[] not null,
    regulator text not null,
    position int not null unique
);

-- VAT on electricity at retail, and on our fee. Basis points: 750 is 7.5 %.
create table vat_rate (
    valid_from date primary key,
    basis_points int not null check (basis_points between 0 and 5000),
    source text not null
);

-- Our own fee per purchase, before VAT.
create table service_fee (
    valid_from date primary key,
    fee_kobo bigint not null check (fee_kobo >= 0),
    source text not null
);

-- Used for estimates only: the company's own units in the vend answer are what counts. company null
-- means every company that has no row of its own for that band and day.
create table tariff (
    id bigint generated always as identity primary key,
    company text references company,
    customer_class text not null default 'NMD' check (customer_class in ('NMD', 'MD1', 'MD2')),
    band text not null check (band in ('A', 'B', 'C', 'D', 'E')),
    rate_kobo bigint not null check (rate_kobo > 0),
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    source text not null,
    confirmed_by text,
    unique nulls not distinct (company, customer_class, band, valid_from)
);

insert into company (code, name, short_name, states, regulator, position) values
    ('ikeja', 'Ikeja Electric', 'IE', '{Lagos,Ogun}', 'NERC', 1),
    ('eko', 'Eko Electricity', 'EKEDC', '{Lagos,Ogun}', 'NERC', 2),
    ('abuja', 'Abuja Electricity', 'AEDC', '{FCT,Kogi,Nasarawa,Niger}', 'NERC', 3),
    ('ibadan', 'Ibadan Electricity', 'IBEDC', '{Ekiti,Kogi,Kwara,Niger,Ogun,Osun,Oyo}', 'NERC', 4),
    ('benin', 'Benin Electricity', 'BEDC', '{Delta,Edo,Ekiti,Ondo}', 'NERC', 5),
    ('enugu', 'Enugu Electricity', 'EEDC', '{Abia,Anambra,Ebonyi,Enugu,Imo}', 'NERC', 6),
    ('portharcourt', 'Port Harcourt Electricity', 'PHED', '{"Akwa Ibom",Bayelsa,"Cross River",Rivers}', 'NERC', 7),
    ('kano', 'Kano Electricity', 'KEDCO', '{Jigawa,Kano,Katsina}', 'NERC', 8),
    ('kaduna', 'Kaduna Electric', 'KAEDCO', '{Kaduna,Kebbi,Sokoto,Zamfara}', 'NERC', 9),
    ('jos', 'Jos Electricity', 'JED', '{Bauchi,Benue,Gombe,Plateau}', 'NERC', 10),
    ('yola', 'Yola Electricity', 'YEDC', '{Adamawa,Borno,Taraba,Yobe}', 'NERC', 11),
    ('aba', 'Aba Power', 'APLE', '{Abia}', 'NERC', 12);

insert into vat_rate (valid_from, basis_points, source) values
    ('2020-02-01', 750, 'Finance Act 2019; unchanged at retail by the Nigeria Tax Act 2025');

insert into service_fee (valid_from, fee_kobo, source) values
    ('2024-01-01', 10000, 'PowerPay price list');

insert into tariff (company, band, rate_kobo, valid_from, valid_to, source) values
    (null, 'A', 22500, '2024-04-03', '2024-05-06', 'NERC supplementary order, April 2024'),
    (null, 'A', 20680, '2024-05-06', '2024-07-01', 'NERC revision, May 2024'),
    (null, 'A', 20950, '2024-07-01', null, 'NERC supplementary orders, July 2024'),
    ('enugu', 'A', 16000, '2025-08-01', null, 'Enugu State order EERC/2025/003 (MainPower)'),
    (null, 'B', 6501, '2024-01-01', null, 'average of all companies, early 2024, unconfirmed'),
    (null, 'C', 5215, '2024-01-01', null, 'average of all companies, early 2024, unconfirmed'),
    (null, 'D', 3682, '2024-01-01', null, 'average of all companies, early 2024, unconfirmed');
