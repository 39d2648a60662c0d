/** Whether a text can be a phone number at all; the server judges it. */
export function looksLikePhone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length;
  return /^[+\d][\d\s().-]*$/.test(text.trim()) && digits >= 9 && digits <= 15;
}

/** Address that opens WhatsApp with a chat to an Indonesian or international number and a text to send. */
export function whatsappLink(phone: string, text: string): string {
  const number = phone.replaceAll(/\D/g, '').replace(/^0/, '62');
  return `https://wa.me/${number}?text=${encodeURIComponent(text)}`;
}
