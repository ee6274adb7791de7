/** Word classes the English frames share. */
export const enWords = {
  'en-we': 'i|we',
  'en-will':
    "i'll|we'll|i will|we will|i'm going to|we're going to|i am going to|we are going to|i shall|we shall|i can and will",
  'en-have': "i've|we've|i have|we have",
  'en-am': "i'm|we're|i am|we are",
  'en-adv':
    'just|now|already|also|then|still|both|personally|myself|actually|all|gladly|immediately|certainly|definitely|certainly',
  'en-number':
    'one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|a|an|couple',
  'en-datum-asked':
    'full name|surname|last name|phone number|mobile number|mobile no|contact number|telephone number|date of birth|dob|birth date|address !(of the|you)|postcode|post code|zip code|zip|email|e-mail|email address|account number|account no|account details|card number|card details|sort code|card no|digits of ~2 (card|account|number)|contract number|passport|passport number|national insurance|ni number|ssn|social security|customer number|customer id|contact details|personal details|bank details|driving licence',
  'en-product':
    'plan|plans|bundle|bundles|deal|deals|offer|offers|package|packages|premium|platinum|gold|rewards|ultra|unlimited|tariff|tariffs|savings account|savings|loan|loans|insurance|cashback|upgrade|credit card|credit cards|fibre|full fibre|mortgage|add-on|add-ons|subscription|membership|protection|cover|overdraft|isa|black card|plus|pro|boost|booster|discount',
} as const;
