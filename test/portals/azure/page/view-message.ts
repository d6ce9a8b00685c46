/** What the shell tells its React views, which know nothing by themselves. */
export interface ViewMessage {
  readonly tenantId: string;
  readonly isDark: boolean;
}
