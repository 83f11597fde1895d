// The page explain.html: it explains what the user pastes. Nothing leaves the page.

// SAMPLE is what the button with the example shows.
const SAMPLE = [
  "Netid State  Recv-Q Send-Q Local Address:Port   Peer Address:Port Process",
  'udp   UNCONN 0      0          127.0.0.53:53         0.0.0.0:*     users:(("systemd-resolve",pid=612,fd=13))',
  'udp   UNCONN 0      0             0.0.0.0:161        0.0.0.0:*     users:(("snmpd",pid=701,fd=6))',
  'tcp   LISTEN 0      128           0.0.0.0:22         0.0.0.0:*     users:(("sshd",pid=702,fd=3))',
  'tcp   LISTEN 0      100           0.0.0.0:23         0.0.0.0:*     users:(("telnetd",pid=707,fd=3))',
  'tcp   LISTEN 0      244         127.0.0.1:5432       0.0.0.0:*     users:(("postgres",pid=760,fd=5))',
  'tcp   LISTEN 0      511                 *:443              *:*     users:(("nginx",pid=759,fd=6))',
  'tcp   LISTEN 0      128           0.0.0.0:1194       0.0.0.0:*     users:(("sshd",pid=703,fd=3))',
  'tcp   LISTEN 0      64            0.0.0.0:1023       0.0.0.0:*     users:(("agent",pid=811,fd=4))',
  'tcp   ESTAB  0      0           192.0.2.7:51344  203.0.113.5:443   users:(("curl",pid=990,fd=5))',
  ""
].join("\n");
