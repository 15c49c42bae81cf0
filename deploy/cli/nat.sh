#!/bin/sh
# Runs once when the NAT instance starts for the first time: what comes from the VPC goes out under its address.
set -e
dnf install -y iptables-services
echo net.ipv4.ip_forward=1 >/etc/sysctl.d/90-nat.conf
sysctl -p /etc/sysctl.d/90-nat.conf
systemctl enable --now iptables
iptables -F FORWARD
iptables -t nat -A POSTROUTING -s 10.40.0.0/16 -o "$(ip -o route get 192.0.2.1 | awk '{print $5}')" -j MASQUERADE
service iptables save
