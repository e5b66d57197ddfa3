// Reported as lint/style/noDefaultExport: 
export default function decide(): number {
  return 1;
}
