import { words } from '../language/words.ts';

/** Names and formats in Latin letters that any language writes in capitals without shouting. */
export const acronyms = words(
  'hsbc tsb ikea lidl ee o2 vodafone visa mir tele2 iban swift https http html json imei imsi esim gpon volte vowifi nfc apn gprs edge wlan ddos pdf jpeg jpg png heic docx xlsx faq asap imap smtp pop sepa chaps faster bacs fscs hmrc paye atms isas isa apr aer ibans sims pins otps cvvs unionpay jcb amex iphone ipados macos ebay tesco asda aldi nato nasa unesco fifa otp ussd ussr mnp rfid dhcp ipv wpa wifi dab nhs psd icloud usb usim hdmi led ssd qwerty gmt utc bst edt est cest',
);
