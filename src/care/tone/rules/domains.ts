/** Addresses anyone may be sent to: the state, the app stores, the payment systems. */
export const official: readonly string[] = [
  'gosuslugi.ru',
  'cbr.ru',
  'nalog.ru',
  'nalog.gov.ru',
  'gov.ru',
  'pfr.gov.ru',
  'sfr.gov.ru',
  'fssp.gov.ru',
  'rkn.gov.ru',
  'mvd.ru',
  'mos.ru',
  'finuslugi.ru',
  'asv.org.ru',
  'finombudsman.ru',
  'rustore.ru',
  'apps.rustore.ru',
  'appgallery.huawei.com',
  'apps.apple.com',
  'apple.com',
  'support.apple.com',
  'play.google.com',
  'support.google.com',
  'apps.microsoft.com',
  'gov.uk',
  'nhs.uk',
  'fca.org.uk',
  'ofcom.org.uk',
  'financial-ombudsman.org.uk',
  'fscs.org.uk',
  'actionfraud.police.uk',
  'police.uk',
  'moneyhelper.org.uk',
  'ico.org.uk',
  'irs.gov',
  'ftc.gov',
  'fcc.gov',
  'usa.gov',
  'consumerfinance.gov',
  'fdic.gov',
  'identitytheft.gov',
  'europa.eu',
];

/** True where a host is one of the domains or stands under one. */
export function belongsTo(host: string, domains: readonly string[]): boolean {
  const clean = host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
  return domains.some((domain) => {
    const own = domain.toLowerCase().replace(/^www\./, '');
    return clean === own || clean.endsWith(`.${own}`);
  });
}
