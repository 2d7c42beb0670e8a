function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}

/** Commands that installation guides type as root, and that no sentence begins with (FORMAT 1.6). */
export const knownCommands: ReadonlySet<string> = words(
  // shell
  '. alias bg cd chdir eval exec exit export fg popd printf pushd pwd readonly shopt ulimit umask unalias unset',
  // packages
  'add-apt-repository apk apt apt-add-repository apt-cache apt-file apt-get apt-key apt-mark aptitude brew debconf-set-selections debuild dnf dpkg dpkg-reconfigure emerge flatpak gdebi guix nix nix-env nix-shell opkg pacman pkg pkg_add pkgin rpm rpmbuild tasksel update-alternatives urpmi xbps-install yay yum yum-config-manager zypper',
  // languages and builds
  'ant bazel bower bundle bundler cabal cargo cc clang cmake composer conda cpan cpanm ctest deno dotnet easy_install g++ gcc gem ghc gradle gradlew grunt gulp java javac julia lein make mamba meson mvn ninja node npm npx nvm perl php pip pip2 pip3 pipenv pipx pnpm poetry python python2 python3 rails rake rbenv rebar3 rustc rustup sbt scons tox uv virtualenv yarn',
  // files
  'awk base64 basename bunzip2 bzip2 cat chattr chcon chgrp chmod chown cksum cmp cp cpio dd df diff dirname du egrep fgrep gawk getfacl grep gunzip gzip ln ls lsattr lsof md5sum mkdir mkfifo mknod mktemp mv readlink realpath restorecon rm rmdir rsync sed setfacl sha1sum sha256sum sha512sum shred tac tar tee tr unxz unzip updatedb wc xargs xz zcat zip zstd',
  // users
  'addgroup adduser chage chfn chpasswd chsh deluser gpasswd groupadd groupdel groupmod id logout newgrp passwd pwconv runuser su sudo sudoedit useradd userdel usermod vipw visudo whoami',
  // services and processes
  'chkconfig crontab insserv invoke-rc.d journalctl kill killall launchctl launchd loginctl nohup pgrep pkill ps rc-service rc-update renice screen service start-stop-daemon supervisorctl supervisord svc systemctl systemd-analyze systemd-run timedatectl tmux update-rc.d',
  // machine
  'blkid chroot cryptsetup debootstrap depmod dmesg dmidecode e2fsck efibootmgr fdisk fsck fuser getenforce grub-install grub-mkconfig grub2-mkconfig halt hostname hostnamectl hwclock insmod localectl locale-gen losetup lsblk lscpu lsmod lspci lsusb lvcreate lvextend lvs mkfs mkfs.ext4 mkfs.xfs mkinitcpio mkswap modinfo modprobe mount parted poweroff pvcreate pvs reboot resize2fs rmmod semanage sestatus setenforce setsebool shutdown swapoff swapon sysctl tune2fs udevadm umount uname update-grub update-initramfs uptime vgcreate vgs zfs zpool',
  // network
  'arp brctl curl dhclient dig ethtool firewall-cmd ftp getent ifconfig ifdown ifup ip ip6tables iptables iptables-restore iptables-save iw iwconfig nc ncat netplan netstat nft nmap nmcli nslookup openssl ping ping6 route scp sftp showmount ss ssh ssh-add ssh-copy-id ssh-keygen ssh-keyscan sshfs tcpdump telnet traceroute ufw wget whois',
  // servers
  'a2dismod a2dissite a2enconf a2enmod a2ensite apache2ctl apachectl aws az ansible ansible-galaxy ansible-playbook certbot certtool createdb createuser docker docker-compose doctl dropdb dropuser exportfs gcloud gluster gunicorn helm heroku htpasswd httpd influx ipa kadmin kinit kubeadm kubectl ldapadd ldapmodify ldapsearch letsencrypt lxc lxc-attach lxc-create lxc-start minikube mongo mongosh munge mysql mysql_install_db mysql_secure_installation mysql_upgrade mysqladmin mysqldump named nginx ntpdate oc pg_ctl pg_dump pg_restore pm2 podman postconf postfix postmap psql rabbitmqctl redis-cli samba-tool sqlite3 slapadd slapcat slappasswd smbpasswd snmpwalk sqlite terraform uwsgi vagrant virsh virt-install zypper',
  // documents and sources
  'bzr cvs git hg nano svn vi vim emacs ed',
  // rare as the first word of a sentence, if at all
  'bash dash echo env fish ksh sh tcsh zsh'
)

/** Commands that begin sentences as well: `install the package`. */
export const commandsThatAreWords: ReadonlySet<string> = words(
  'at batch cut date expand expect file find fold free go head host install invoke join last less link locate look mail',
  'mix more nice parallel paste patch port rename script select set sleep snap sort source split stack start stat status',
  'stop strings strip swift tail test time top touch truncate type units wait watch who write yes'
)

/** Commands whose arguments are words as sentences have them: `ufw allow from 10.0.0.0/8 to any`. */
export const commandsThatTakeWords: ReadonlySet<string> = words(
  'echo printf ufw ip ip6tables iptables nft tc route firewall-cmd rabbitmqctl'
)
