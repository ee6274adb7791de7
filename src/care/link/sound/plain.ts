/** Lower case, ё as е, no accents that only Latin letters lose in passing, no apostrophes; š and č keep theirs: they are sounds. */
export function plain(text: string): string {
  if (/^[a-z\d ]*$/.test(text)) return text;
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/['’ʼʹ`´"ьъ]/g, '')
    .replace(/[àáâäãåāăą]/g, 'a')
    .replace(/[èéêëēėęě]/g, 'e')
    .replace(/[ìíîīįı]/g, 'i')
    .replace(/[òóôõōő]/g, 'o')
    .replace(/[ùúûūůűų]/g, 'u')
    .replace(/[ñńňņ]/g, 'n');
}
