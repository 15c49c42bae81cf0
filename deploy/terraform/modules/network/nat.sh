#!/bin/bash
# Makes a new Amazon Linux a NAT: what comes from inside goes out under its own address.
set -eu
echo 'net.ipv4.ip_forward = 1' >/etc/sysctl.d/nat.conf
sysctl -p /etc/sysctl.d/nat.conf
# Its address may be given a moment after its start.
for _ in $(seq 1 60); do
  if dnf install -y iptables-services; then break; fi
  sleep 5
done
iptables -F FORWARD
iptables -t nat -A POSTROUTING -o "$(ip -o route show default | awk '{print $5; exit}')" -j MASQUERADE
iptables-save >/etc/sysconfig/iptables
systemctl enable --now iptables
